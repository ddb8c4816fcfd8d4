package dev.roadbed.service.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that is allowed on the service's port. What no rule matches is denied.
 *
 * @param rules in the order in which they are tried; the first that matches decides
 */
public record AccessTable(List<AccessRule> rules) {

    public AccessTable {
        rules = List.copyOf(rules);
    }

    /** Returns a table of these rules. */
    public static AccessTable of(AccessRule... rules) {
        return new AccessTable(List.of(rules));
    }

    /** Returns every role that some rule names, sorted. */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        rules.forEach(rule -> roles.addAll(rule.roles()));
        return roles;
    }
}
