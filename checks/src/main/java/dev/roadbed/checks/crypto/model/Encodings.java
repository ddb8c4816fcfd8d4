package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Type;

/** Texts that stand for bytes, and texts made by a pattern. What is decoded from a constant is as constant. */
final class Encodings {

    private static final Set<String> FACTORIES = Set.of("java/util/Base64.getDecoder", "java/util/Base64.getUrlDecoder",
            "java/util/Base64.getMimeDecoder", "java/util/Base64.getEncoder", "java/util/Base64.getUrlEncoder", "java/util/HexFormat.of");

    /** Expressions that take no longer than a search: characters and classes of them, repeated at most at the end. */
    private static final Pattern PLAIN = Pattern.compile("(?:[^\\\\^$.|?*+()\\[\\]{}]|\\\\[sdwSDW.\\-/|]|\\[[^\\[\\]&\\\\]*])+\\+?");
    private static final Pattern NUMBERED = Pattern.compile("\\{([0-9])}");
    private static final int LONGEST_FACTOR = 256;

    /** Only places without a width: a width could make a text of any length. */
    private static final Pattern PLACE = Pattern.compile("%([sdn%])");

    private Encodings() {
    }

    /** The result; null if the call is none of these or what it is given is not known. */
    static Value call(Invocation call) {
        String what = call.owner() + "." + call.name();
        if (FACTORIES.contains(what) && call.arguments() == 0) {
            return call.make(HeapObject.of(call.returns().getInternalName()).withPayload(what));
        }
        return switch (what) {
            case "java/util/Base64$Decoder.decode", "java/util/HexFormat.parseHex" -> decoded(call);
            case "java/lang/String.format" -> format(call);
            case "java/lang/String.formatted" -> formatted(call);
            case "java/lang/String.join" -> joined(call);
            case "java/text/MessageFormat.format" -> call.isStatic() ? numbered(call) : null;
            case "java/lang/String.replaceAll", "java/lang/String.replaceFirst" -> replaced(call);
            // Nobody knows what is set where it runs; if nothing is, the default holds.
            case "java/lang/System.getProperty" -> call.arguments() == 2
                    ? call.argument(1).or(Value.opaque("Ljava/lang/String;", Tag.EXTERNAL)) : null;
            default -> null;
        };
    }

    private static Value decoded(Invocation call) {
        String text = call.arguments() == 1 && call.type(0).getSort() == Type.OBJECT ? call.argument(0).text().orElse(null) : null;
        if (text == null || text.length() > Texts.LONGEST) {
            return null;
        }
        try {
            byte[] bytes = call.name().equals("parseHex") ? HexFormat.of().parseHex(text) : decoder(call).decode(text);
            HeapObject array = HeapObject.of("[B").with(Models.LENGTH, call.literal(bytes.length));
            for (int i = 0; i < bytes.length; i++) {
                array = array.with(i, Value.literal((int) bytes[i], call.argument(0).source().orElse(call.source())));
            }
            return call.make(array);
        } catch (IllegalArgumentException e) {
            // It would throw: then the general rule for calls answers.
            return null;
        }
    }

    private static Base64.Decoder decoder(Invocation call) {
        Object factory = call.target() == null ? "" : call.target().payload();
        return String.valueOf(factory).endsWith("getUrlDecoder") ? Base64.getUrlDecoder()
                : String.valueOf(factory).endsWith("getMimeDecoder") ? Base64.getMimeDecoder() : Base64.getDecoder();
    }

    private static Value format(Invocation call) {
        int pattern = call.desc().startsWith("(Ljava/util/Locale;") ? 1 : 0;
        return filled(call, call.argument(pattern), call.argument(pattern + 1));
    }

    private static Value formatted(Invocation call) {
        return filled(call, call.receiver(), call.argument(0));
    }

    private static Value filled(Invocation call, Value pattern, Value array) {
        List<Value> arguments = call.object(array).map(Containers::contents).orElse(null);
        String text = pattern.text().orElse(null);
        if (text == null || arguments == null || PLACE.matcher(text).replaceAll("").contains("%")) {
            return null;
        }
        Value all = Value.literal("", pattern.source().orElse(call.source()));
        Matcher matcher = PLACE.matcher(text);
        int end = 0;
        int next = 0;
        while (matcher.find()) {
            all = piece(call, all, text.substring(end, matcher.start()));
            end = matcher.end();
            switch (matcher.group(1)) {
                case "n" -> all = piece(call, all, "\n");
                case "%" -> all = piece(call, all, "%");
                default -> {
                    if (next == arguments.size()) {
                        return null;
                    }
                    all = Texts.append(all, arguments.get(next++), Type.getType(Object.class), call);
                }
            }
        }
        return piece(call, all, text.substring(end));
    }

    private static Value joined(Invocation call) {
        List<Value> items = call.object(call.argument(1)).map(Containers::contents).orElse(null);
        if (items == null) {
            return null;
        }
        Value all = call.literal("");
        for (int i = 0; i < items.size(); i++) {
            all = i == 0 ? all : Texts.append(all, call.argument(0), Type.getType(String.class), call);
            all = Texts.append(all, items.get(i), Type.getType(Object.class), call);
        }
        return all;
    }

    /** A pattern with places such as {0} and nothing else to interpret. */
    private static Value numbered(Invocation call) {
        List<Value> arguments = call.object(call.argument(1)).map(Containers::contents).orElse(null);
        String text = call.argument(0).text().orElse("'");
        if (arguments == null || NUMBERED.matcher(text).replaceAll("").matches(".*['{}].*")) {
            return null;
        }
        Value all = Value.literal("", call.argument(0).source().orElse(call.source()));
        Matcher matcher = NUMBERED.matcher(text);
        int end = 0;
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            if (number >= arguments.size()) {
                return null;
            }
            all = Texts.append(piece(call, all, text.substring(end, matcher.start())), arguments.get(number), Type.getType(Object.class), call);
            end = matcher.end();
        }
        return piece(call, all, text.substring(end));
    }

    private static Value replaced(Invocation call) {
        String text = call.receiver().text().orElse(null);
        String pattern = call.argument(0).text().orElse("(");
        String by = call.argument(1).text().orElse("$");
        if (text == null || text.length() > LONGEST_FACTOR || !PLAIN.matcher(pattern).matches() || by.matches(".*[$\\\\].*") || by.length() > LONGEST_FACTOR) {
            return null;
        }
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            return Value.literal(call.name().equals("replaceAll") ? matcher.replaceAll(by) : matcher.replaceFirst(by), call.receiver().source().orElse(call.source()));
        } catch (IllegalArgumentException e) {
            // It would throw: then the general rule for calls answers.
            return null;
        }
    }

    private static Value piece(Invocation call, Value all, String text) {
        return Texts.append(all, call.literal(text), Type.getType(String.class), call);
    }
}
