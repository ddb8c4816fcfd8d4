package dev.roadbed.service.example;

import dev.roadbed.service.test.TlsTests;
import org.springframework.test.context.TestPropertySource;

/** The whole matrix once more with the one property that lets TLS 1.2 in: its approved suites are spoken, all others still refused. */
@TestPropertySource(properties = "roadbed.tls.protocols=TLSv1.3,TLSv1.2")
class Tls12Test extends TlsTests {
}
