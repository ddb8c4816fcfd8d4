package dev.roadbed.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The findings that a case must have, and no others. An empty list: the case is good, and has none. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Expect {

    Id[] value();

    /** A check that fails builds or asks for a recorded reason. What only tells of a year to come (RB-CRYPTO-006) is not judged here. */
    enum Id {
        /** RB-CRYPTO-001. */
        FORBIDDEN("RB-CRYPTO-001"),
        /** RB-CRYPTO-002. */
        NOT_LISTED("RB-CRYPTO-002"),
        /** RB-CRYPTO-003. */
        NOT_DECIDED("RB-CRYPTO-003"),
        /** RB-CRYPTO-004. */
        PREDICTABLE("RB-CRYPTO-004"),
        /** RB-CRYPTO-005. */
        SWITCHED_OFF("RB-CRYPTO-005"),
        /** RB-CRYPTO-008. */
        UNPROTECTED("RB-CRYPTO-008");

        private final String check;

        Id(String check) {
            this.check = check;
        }

        public String check() {
            return check;
        }
    }
}
