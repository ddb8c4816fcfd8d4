package dev.roadbed.service.example;

import dev.roadbed.service.test.TlsTests;

class ExampleTlsTest extends TlsTests {
}
