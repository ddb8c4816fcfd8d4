package org.example.existing;

import dev.roadbed.service.test.LogTests;

class LogTest extends LogTests {
}
