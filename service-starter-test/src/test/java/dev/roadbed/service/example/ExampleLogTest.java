package dev.roadbed.service.example;

import dev.roadbed.service.test.LogTests;

class ExampleLogTest extends LogTests {
}
