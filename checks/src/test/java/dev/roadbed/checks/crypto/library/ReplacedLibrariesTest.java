package dev.roadbed.checks.crypto.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacedLibrariesTest {

    @ParameterizedTest
    @CsvSource({"org.bouncycastle:bcprov-jdk15on,1.70,true", "org.bouncycastle:bcpkix-jdk15to18,1.78,true", "org.bouncycastle:bcprov-ext-jdk15on,1.68,true",
        "org.bouncycastle:bcprov-jdk18on,1.81,false", "org.bouncycastle:bc-fips,2.0.0,false", "bouncycastle:bcprov-jdk14,138,true",
        "io.jsonwebtoken:jjwt,0.9.1,true", "io.jsonwebtoken:jjwt-api,0.11.5,true", "io.jsonwebtoken:jjwt-api,0.12.0,false", "io.jsonwebtoken:jjwt-api,0.13.0,false",
        "com.auth0:java-jwt,3.19.4,true", "com.auth0:java-jwt,4.0.0-beta,false", "com.auth0:java-jwt,10.0,false", "org.jasypt:jasypt,1.9.3,true",
        "org.springframework.security:spring-security-crypto,7.0.0,false", "com.jcraft:jsch,0.1.55,true", "com.github.mwiede:jsch,2.27.0,false", "org.jenkins-ci:trilead-ssh2,build-217-jenkins-371,false", "com.trilead:trilead-ssh2,1.0.0,true"})
    void list(String name, String version, boolean replaced) {
        assertThat(ReplacedLibraries.shipped().of(new Library(name, version, name, new Place("pom.xml", 3))).isPresent()).isEqualTo(replaced);
    }

    @ParameterizedTest
    @CsvSource({"0.9.1,0.12.0,true", "0.12,0.12.0,false", "0.12.0-rc1,0.12.0,false", "1.0,0.12.0,false", "x,1,true"})
    void versions(String version, String limit, boolean below) {
        assertThat(ReplacedLibraries.isBelow(version, limit)).isEqualTo(below);
    }
}
