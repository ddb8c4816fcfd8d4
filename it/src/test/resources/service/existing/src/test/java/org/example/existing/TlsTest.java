package org.example.existing;

import dev.roadbed.service.test.TlsTests;

class TlsTest extends TlsTests {
}
