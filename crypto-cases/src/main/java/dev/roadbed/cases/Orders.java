package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Stack;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What comes first and what comes next: in lists, queues and maps, of functions in a row, and of several returns. */
public final class Orders {

    private Orders() {}

    @Expect(FORBIDDEN)
    public static class QueueFirstIn {
        public MessageDigest digest() throws GeneralSecurityException {
            Queue<String> names = new LinkedList<>();
            names.offer("SHA-256");
            names.offer("MD5");
            names.remove();
            return MessageDigest.getInstance(names.peek());
        }
    }

    @Expect({})
    public static class QueueFirstInGood {
        public MessageDigest digest() throws GeneralSecurityException {
            Queue<String> names = new LinkedList<>();
            names.offer("MD5");
            names.offer("SHA-256");
            names.poll();
            return MessageDigest.getInstance(names.poll());
        }
    }

    @Expect(FORBIDDEN)
    public static class DequeAsStack {
        public MessageDigest digest() throws GeneralSecurityException {
            Deque<String> names = new ArrayDeque<>();
            names.push("SHA-256");
            names.push("SHA-1");
            return MessageDigest.getInstance(names.pop());
        }
    }

    @Expect({})
    public static class DequeAsStackGood {
        public MessageDigest digest() throws GeneralSecurityException {
            Deque<String> names = new ArrayDeque<>();
            names.push("SHA-1");
            names.push("SHA-256");
            return MessageDigest.getInstance(names.pop());
        }
    }

    @Expect(FORBIDDEN)
    public static class DequeFromItsEnd {
        public MessageDigest digest() throws GeneralSecurityException {
            Deque<String> names = new ArrayDeque<>(List.of("SHA-256", "SHA-384", "MD5"));
            return MessageDigest.getInstance(names.pollLast());
        }
    }

    @Expect({})
    public static class DequeFromItsEndGood {
        public MessageDigest digest() throws GeneralSecurityException {
            Deque<String> names = new ArrayDeque<>(List.of("SHA-256", "SHA-384", "MD5"));
            names.removeLast();
            return MessageDigest.getInstance(names.getLast());
        }
    }

    @Expect(FORBIDDEN)
    public static class StackTop {
        public MessageDigest digest() throws GeneralSecurityException {
            Stack<String> names = new Stack<>();
            names.push("SHA-256");
            names.push("MD5");
            return MessageDigest.getInstance(names.peek());
        }
    }

    @Expect({})
    public static class StackTopGood {
        public MessageDigest digest() throws GeneralSecurityException {
            Stack<String> names = new Stack<>();
            names.push("MD5");
            names.push("SHA-256");
            return MessageDigest.getInstance(names.pop());
        }
    }

    @Expect(FORBIDDEN)
    public static class RemovedByPlace {
        public MessageDigest digest() throws GeneralSecurityException {
            List<String> names = new ArrayList<>(List.of("no name", "MD5", "SHA-256"));
            names.remove(0);
            return MessageDigest.getInstance(names.get(0));
        }
    }

    @Expect({})
    public static class RemovedByPlaceGood {
        public MessageDigest digest() throws GeneralSecurityException {
            List<String> names = new ArrayList<>(List.of("no name", "MD5", "SHA-256"));
            names.remove(0);
            return MessageDigest.getInstance(names.get(1));
        }
    }

    @Expect({})
    public static class RemovedByNameGood {
        public MessageDigest digest() throws GeneralSecurityException {
            List<String> names = new ArrayList<>();
            names.add("MD5");
            names.add("SHA-256");
            names.remove("MD5");
            return MessageDigest.getInstance(names.get(0));
        }
    }

    @Expect(FORBIDDEN)
    public static class PutAtTheBeginning {
        public MessageDigest digest() throws GeneralSecurityException {
            List<String> names = new ArrayList<>();
            names.add("SHA-256");
            names.add(0, "MD5");
            return MessageDigest.getInstance(names.get(0));
        }
    }

    @Expect({})
    public static class PutAtTheBeginningGood {
        public MessageDigest digest() throws GeneralSecurityException {
            List<String> names = new ArrayList<>();
            names.add("MD5");
            names.add(0, "SHA-256");
            return MessageDigest.getInstance(names.get(0));
        }
    }

    @Expect({})
    public static class ClearedGood {
        public MessageDigest digest() throws GeneralSecurityException {
            List<String> names = new ArrayList<>();
            names.add("MD5");
            names.clear();
            names.add("SHA-512");
            return MessageDigest.getInstance(names.get(0));
        }
    }

    @Expect(FORBIDDEN)
    public static class SomeRemoved {
        public MessageDigest digest() throws GeneralSecurityException {
            Deque<String> names = new ArrayDeque<>(List.of("SHA-256", "MD5"));
            if (System.nanoTime() % 2 == 0) {
                names.poll();
            }
            return MessageDigest.getInstance(names.peek());
        }
    }

    @Expect(FORBIDDEN)
    public static class Replaced {
        public MessageDigest digest() throws GeneralSecurityException {
            Map<String, String> names = new TreeMap<>();
            names.put("a", "SHA-256");
            names.replace("a", "MD5");
            return MessageDigest.getInstance(names.get("a"));
        }
    }

    @Expect({})
    public static class ReplacedGood {
        public MessageDigest digest() throws GeneralSecurityException {
            Map<String, String> names = new TreeMap<>();
            names.put("a", "MD5");
            names.replace("a", "SHA-256");
            return MessageDigest.getInstance(names.get("a"));
        }
    }

    @Expect({})
    public static class TakenOutOfAMapGood {
        public MessageDigest digest() throws GeneralSecurityException {
            Map<String, String> names = new TreeMap<>();
            names.put("a", "MD5");
            names.remove("a");
            return MessageDigest.getInstance(names.getOrDefault("a", "SHA-256"));
        }
    }

    @Expect({FORBIDDEN, NOT_DECIDED})
    public static class DefaultOfAMapFromOutside {
        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(System.getenv().getOrDefault("DIGEST", "MD5"));
        }
    }

    @Expect(NOT_DECIDED)
    public static class DefaultOfAMapFromOutsideGood {
        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(System.getenv().getOrDefault("DIGEST", "SHA-256"));
        }
    }

    @Expect(FORBIDDEN)
    public static class FunctionsInARow {
        public MessageDigest digest() throws GeneralSecurityException {
            Function<String, String> first = text -> text + "D";
            return MessageDigest.getInstance(first.andThen(text -> text + "5").apply("M"));
        }
    }

    @Expect({})
    public static class FunctionsInARowGood {
        public MessageDigest digest() throws GeneralSecurityException {
            Function<String, String> first = text -> text + "-";
            return MessageDigest.getInstance(first.andThen(text -> text + "256").apply("SHA"));
        }
    }

    @Expect(FORBIDDEN)
    public static class FunctionBefore {
        public MessageDigest digest() throws GeneralSecurityException {
            UnaryOperator<String> large = String::toUpperCase;
            return MessageDigest.getInstance(large.compose((String text) -> text + "5").apply("md"));
        }
    }

    @Expect({})
    public static class FunctionOfTwoGood {
        public MessageDigest digest() throws GeneralSecurityException {
            BiFunction<String, Integer, String> both = (name, size) -> name + size;
            return MessageDigest.getInstance(both.andThen(Function.<String>identity()).apply("SHA-", 384));
        }
    }

    @Expect(FORBIDDEN)
    public static class FunctionOfTwo {
        public MessageDigest digest() throws GeneralSecurityException {
            BiFunction<String, Integer, String> both = (name, size) -> name + size;
            return MessageDigest.getInstance(both.andThen(String::trim).apply("SHA-", 1));
        }
    }

    @Expect(FORBIDDEN)
    public static class ReturnInSwitch {
        enum Level { HIGH, LOW }

        private static String name(Level level) {
            switch (level) {
                case HIGH:
                    return "SHA-256";
                case LOW:
                    return "MD5";
                default:
                    return "SHA-512";
            }
        }

        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(name(Level.LOW));
        }
    }

    @Expect({})
    public static class ReturnInSwitchGood {
        enum Level { HIGH, LOW }

        private static String name(Level level) {
            switch (level) {
                case HIGH:
                    return "SHA-256";
                case LOW:
                    return "MD5";
                default:
                    return "SHA-512";
            }
        }

        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(name(Level.HIGH));
        }
    }

    @Expect(FORBIDDEN)
    public static class ReturnByConstant {
        enum Level { HIGH, LOW }

        private static String name(Level level) {
            if (level == Level.LOW) {
                return "MD5";
            }
            return level.name().length() > 9 ? "MD2" : "SHA-256";
        }

        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(name(Level.LOW));
        }
    }

    @Expect({})
    public static class ReturnByConstantGood {
        enum Level { HIGH, LOW }

        private static String name(Level level) {
            if (level == Level.LOW) {
                return "MD5";
            }
            return level.name().length() > 9 ? "MD2" : "SHA-256";
        }

        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(name(Level.HIGH));
        }
    }

    @Expect(FORBIDDEN)
    public static class ReturnByPlace {
        enum Level { HIGH, LOW }

        private static String name(Level level) {
            switch (level.ordinal() + 1) {
                case 1:
                    return "SHA-256";
                default:
                    return "MD5";
            }
        }

        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(name(Level.LOW));
        }
    }

    @Expect({})
    public static class ReturnByPlaceGood {
        enum Level { HIGH, LOW }

        private static String name(Level level) {
            switch (level.ordinal() + 1) {
                case 1:
                    return "SHA-256";
                default:
                    return "MD5";
            }
        }

        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(name(Level.HIGH));
        }
    }

    @Expect(FORBIDDEN)
    public static class Sorted {
        public MessageDigest digest() throws GeneralSecurityException {
            String[] names = {"SHA-256", "MD5"};
            Arrays.sort(names);
            return MessageDigest.getInstance(names[0]);
        }
    }

    @Expect({})
    public static class SortedGood {
        public MessageDigest digest() throws GeneralSecurityException {
            List<String> names = new ArrayList<>(List.of("SHA-512", "SHA-256"));
            Collections.sort(names);
            return MessageDigest.getInstance(names.get(0));
        }
    }

    @Expect(FORBIDDEN)
    public static class BehindTheFirst {
        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(Stream.of("SHA-256", "MD5").skip(1).findFirst().orElseThrow());
        }
    }

    @Expect({})
    public static class UpToTheFirstGood {
        public MessageDigest digest() throws GeneralSecurityException {
            return MessageDigest.getInstance(Stream.of("SHA-256", "MD5").limit(1).reduce((one, other) -> other).orElseThrow());
        }
    }

    @Expect(NOT_DECIDED)
    public static class ReferenceInAMap {
        interface Maker {
            MessageDigest make(String name) throws GeneralSecurityException;
        }

        private static final Map<String, Maker> MAKERS = Map.of("plain", MessageDigest::getInstance);

        public MessageDigest digest(String name) throws GeneralSecurityException {
            return MAKERS.get("plain").make(name);
        }
    }

    @Expect({})
    public static class ReferenceThatIsCalledGood {
        interface Maker {
            MessageDigest make(String name) throws GeneralSecurityException;
        }

        public MessageDigest digest() throws GeneralSecurityException {
            Maker maker = MessageDigest::getInstance;
            return maker.make("SHA-256");
        }
    }
}
