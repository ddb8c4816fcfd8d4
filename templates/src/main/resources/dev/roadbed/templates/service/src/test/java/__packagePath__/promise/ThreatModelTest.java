package @@package@@.promise;

import dev.roadbed.service.test.ThreatModelTests;

/** Each mitigation in the threat model has the tests that it names. */
class ThreatModelTest extends ThreatModelTests {
}
