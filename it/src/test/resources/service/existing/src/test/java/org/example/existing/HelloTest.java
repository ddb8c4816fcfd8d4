package org.example.existing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.test.Caller;
import dev.roadbed.service.test.ServiceTest;
import dev.roadbed.service.test.local.LocalEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class HelloTest {

    @Autowired
    private Caller caller;

    @Test
    void greetsGreetersOnly() {
        String greeter = LocalEnvironment.issuer().token("greeter");
        assertThat(caller.send("GET", "/hello/ann", greeter).body()).isEqualTo("Hello, ann");
        assertThat(caller.send("GET", "/hello/ann", LocalEnvironment.issuer().token()).statusCode()).isEqualTo(403);
        assertThat(caller.send("GET", "/hello/ann", null).statusCode()).isEqualTo(401);
        assertThat(caller.send("GET", "/secret", greeter).statusCode()).isEqualTo(403);
    }
}
