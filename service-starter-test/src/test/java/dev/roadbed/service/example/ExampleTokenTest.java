package dev.roadbed.service.example;

import dev.roadbed.service.test.TokenTests;

class ExampleTokenTest extends TokenTests {
}
