package dev.roadbed.service.example;

import dev.roadbed.service.test.ProblemTests;

class ExampleProblemTest extends ProblemTests {
}
