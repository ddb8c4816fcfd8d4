package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.licence.SpdxExpression;
import java.util.List;
import java.util.Optional;

/** A component that its makers gave no licence, or for which something is concluded that is no SPDX expression. */
@AutoService(SbomCheck.class)
public final class ComponentWithoutLicence implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-006", "component has no licence",
            "without one nobody may pass it on, and nobody notices");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        return input.bom().map(bom -> bom.components().stream()
                .filter(component -> Bom.key(component).isPresent())
                .flatMap(component -> fault(component).map(fault -> DESCRIPTION.finding(input.place(), Bom.name(component) + fault,
                        fix(input, component))).stream()).toList())
                .orElse(List.of());
    }

    private static Optional<String> fault(ObjectNode component) {
        Optional<String> expression = LicenceConclusion.expression(component);
        return expression.isEmpty() ? Optional.of("") : SpdxExpression.fault(expression.get())
                .map(fault -> ", because '" + expression.get() + "' is no SPDX expression: " + fault);
    }

    private static String fix(SbomInput input, ObjectNode component) {
        Optional<ComponentKey> key = Bom.key(component);
        boolean own = key.equals(Optional.of(input.subject()))
                || input.own().stream().anyMatch(file -> Optional.of(file.key()).equals(key));
        return own ? "say in your POM what you give:\n<licenses><license><name>Apache-2.0</name></license></licenses>"
                : "ask its makers, or look into its sources and write what you find into " + ConcludedLicences.FILE + ":\n"
                        + ConcludedLicences.FORM.replace("com.example:library:1.2.3", Bom.name(component));
    }
}
