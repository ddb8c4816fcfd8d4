package dev.roadbed.checks.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SbomDifferenceTest {

    @Test
    void componentsComeGoAndChangeAndOwnModulesAreNotTold() throws BomUnreadableException {
        Bom before = bom("example:app@1.0", "org.a:stays@1", "org.a:goes@1", "org.a:moves@1");
        Bom after = bom("example:app@1.1", "org.a:stays@1", "org.a:comes@3", "org.a:moves@2");

        SbomDifference difference = SbomDifference.of(List.of(before), List.of(after));

        assertThat(difference).isEqualTo(new SbomDifference(List.of("org.a:comes 3"), List.of("org.a:goes 1"), List.of("org.a:moves 1 → 2")));
        assertThat(SbomDifference.of(List.of(before), List.of(before)).isEmpty()).isTrue();
    }

    private static Bom bom(String subject, String... components) throws BomUnreadableException {
        StringBuilder all = new StringBuilder();
        for (String one : components) {
            all.append(all.isEmpty() ? "" : ", ").append(component(one));
        }
        return Bom.read("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"metadata\": {\"component\": " + component(subject) + "}, \"components\": ["
                + all + "]}");
    }

    private static String component(String text) {
        String purl = "pkg:maven/" + text.replace(':', '/') + "?type=jar";
        String version = text.substring(text.indexOf('@') + 1);
        return "{\"bom-ref\": \"" + purl + "\", \"purl\": \"" + purl + "\", \"name\": \"x\", \"version\": \"" + version + "\"}";
    }
}
