package dev.roadbed.service.example;

import dev.roadbed.service.test.LimitTests;

class ExampleLimitTest extends LimitTests {
}
