package @@package@@.promise;

import dev.roadbed.service.test.AccessMatrixTests;
import org.junit.jupiter.api.Tag;

/** Who gets through to which endpoint is what security/approved/rbac.txt says. */
@Tag("T-3")
class AccessMatrixTest extends AccessMatrixTests {
}
