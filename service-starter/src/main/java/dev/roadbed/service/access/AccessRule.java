package dev.roadbed.service.access;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;

/**
 * One line of the access table.
 *
 * @param method the one HTTP method that is allowed
 * @param path a path pattern such as {@code /v1/notes/{id}}
 * @param roles the roles of which the caller needs at least one
 */
public record AccessRule(HttpMethod method, String path, Set<String> roles) {

    public AccessRule {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(method + " " + path + " names no role; leave the line out to deny it");
        }
        roles = Set.copyOf(roles);
    }

    /** Allows callers with one of these roles, the first of which must be given, to call the method on the path. */
    public static AccessRule allow(HttpMethod method, String path, String role, String... moreRoles) {
        Set<String> roles = new TreeSet<>(Set.of(moreRoles));
        roles.add(role);
        return new AccessRule(method, path, roles);
    }
}
