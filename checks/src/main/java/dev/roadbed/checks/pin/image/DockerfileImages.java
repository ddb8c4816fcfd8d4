package dev.roadbed.checks.pin.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The images that a Dockerfile fetches: bases, sources of copies and mounts, and the builder's own front end. */
final class DockerfileImages {

    private static final Pattern FROM = Pattern.compile(
            "(?:--\\S+\\s+)*(\\S+)(?:\\s+(?i:as)\\s+(\\S+))?.*", Pattern.DOTALL);
    /** What an instruction says to the builder stands in front; later the same words are some program's. */
    private static final Pattern FLAGS = Pattern.compile("(--\\S+\\s+)*");

    private static final Pattern COPY_FROM = Pattern.compile("(?:^|\\s)--from=(\\S+)");
    private static final Pattern MOUNT_FROM = Pattern.compile("--mount=(?:\\S*,)?from=([^\\s,]+)");
    private static final Pattern ARGUMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?:=(\"[^\"]*\"|'[^']*'|\\S*))?");

    /** Stands for a variable's value in a name of a stage; no such name holds it. */
    private static final String ANY = "\0";

    private final List<DockerfileInstruction> instructions;
    private final Map<String, Set<String>> given;
    private final List<ImageUse> uses = new ArrayList<>();
    private final Map<String, Set<String>> arguments = new HashMap<>();
    private final Set<String> stages = new HashSet<>();
    private int stage;

    DockerfileImages(List<DockerfileInstruction> instructions) {
        this(instructions, Map.of());
    }

    /** @param given values that the build gives to arguments, which outweigh the defaults of the file */
    DockerfileImages(List<DockerfileInstruction> instructions, Map<String, Set<String>> given) {
        this.instructions = instructions;
        this.given = given;
    }

    List<ImageUse> all() {
        for (DockerfileInstruction instruction : instructions) {
            switch (instruction.keyword()) {
                case DockerfileInstruction.SYNTAX -> add(instruction.arguments(), instruction.line(), "# syntax=%s");
                case "ARG" -> argument(instruction.arguments());
                case "FROM" -> from(instruction);
                case "COPY", "ADD" -> sources(COPY_FROM, instruction, "--from=%s");
                case "RUN" -> sources(MOUNT_FROM, instruction, "--mount=from=%s,…");
                default -> { }
            }
        }
        return uses;
    }

    /** Defaults before the first FROM are those that a FROM sees; later ones are of their stage, for COPY and RUN. */
    private void argument(String text) {
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            if (stage == 0 && given.containsKey(matcher.group(1))) {
                arguments.put(matcher.group(1), given.get(matcher.group(1)));
            } else if (matcher.group(2) != null) {
                String value = matcher.group(2).replaceAll("^([\"'])(.*)\\1$", "$2");
                if (stage == 0) {
                    arguments.put(matcher.group(1), Set.copyOf(new Substitution(arguments).replace(value).values()));
                }
            }
        }
    }

    private void from(DockerfileInstruction instruction) {
        Matcher matcher = FROM.matcher(instruction.arguments());
        if (!matcher.matches()) {
            return;
        }
        String image = unquoted(matcher.group(1));
        String as = matcher.group(2) == null ? "" : " AS " + matcher.group(2);
        add(image, instruction.line(), "FROM %s" + as);
        if (matcher.group(2) != null) {
            stages.add(matcher.group(2).toLowerCase(Locale.ROOT));
        }
        stages.add(String.valueOf(stage++));
    }

    private void sources(Pattern pattern, DockerfileInstruction instruction, String form) {
        Matcher flags = FLAGS.matcher(instruction.arguments());
        Matcher matcher = pattern.matcher(flags.lookingAt() ? flags.group() : "");
        while (matcher.find()) {
            add(unquoted(matcher.group(1)), instruction.line(), form);
        }
    }

    private void add(String image, int line, String form) {
        Substitution.Result result = new Substitution(arguments).replace(image);
        boolean here = result.unknown().isPresent() ? mayBeStage(image) : result.values().stream().allMatch(this::isHere);
        if (here) {
            return;
        }
        uses.add(ImageUse.of(line, image, result, form));
    }

    /** A stage above, or the empty image. */
    private boolean isHere(String name) {
        return name.equalsIgnoreCase("scratch") || stages.contains(name.toLowerCase(Locale.ROOT));
    }

    /** {@code FROM build-${TARGETARCH}} chooses among the stages {@code build-amd64} and {@code build-arm64}. */
    private boolean mayBeStage(String image) {
        String[] literals = Substitution.blank(image.toLowerCase(Locale.ROOT), ANY).split(ANY, -1);
        String pattern = Arrays.stream(literals).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Arrays.stream(literals).anyMatch(literal -> !literal.isEmpty())
                && stages.stream().anyMatch(name -> name.matches(pattern));
    }

    private static String unquoted(String text) {
        return text.replaceAll("^([\"'])(.*)\\1$", "$2");
    }
}
