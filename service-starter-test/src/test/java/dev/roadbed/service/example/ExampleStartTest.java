package dev.roadbed.service.example;

import dev.roadbed.service.test.StartTests;

class ExampleStartTest extends StartTests {
}
