package @@package@@;

import static dev.roadbed.service.access.AccessRule.allow;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.roadbed.service.access.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may call what. Anything that is not in this table is denied to everybody.
 *
 * <p>A change here changes {@code security/approved/rbac.txt}; the build fails until that file is approved and a
 * threat-model delta names it (see {@code THREAT-MODEL.md}). The first rule that matches decides, so a path with a
 * variable also covers its later, literal neighbours: read the matrix, not only this table. Decisions about one object
 * (whose note is it?) are made with {@code @PreAuthorize} at the method that handles it.
 */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    /** May read notes. */
    static final String READER = "reader";

    /** May read and write notes, and delete its own. There is no administrator role: add roles for tasks, not for rank. */
    static final String WRITER = "writer";

    @Bean
    AccessTable accessTable() {
        return AccessTable.of(
                allow(GET, "/v1/notes", READER, WRITER),
                allow(POST, "/v1/notes", WRITER),
                allow(GET, "/v1/notes/{id}", READER, WRITER),
                allow(DELETE, "/v1/notes/{id}", WRITER));
    }
}
