package org.example.existing;

import dev.roadbed.service.test.TokenTests;

class TokenTest extends TokenTests {
}
