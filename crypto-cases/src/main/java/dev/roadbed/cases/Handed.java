package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import java.net.HttpCookie;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Numbers that are handed over as secrets: to browsers, to objects, under names that say so. */
public final class Handed {

    private Handed() {}

    @Expect(PREDICTABLE)
    public static class Cookie {
        public HttpCookie cookie() {
            return new HttpCookie("visitor", Long.toString(new Random().nextLong()));
        }
    }

    @Expect({})
    public static class CookieGood {
        public HttpCookie cookie() {
            return new HttpCookie("visitor", Long.toString(new SecureRandom().nextLong()));
        }
    }

    @Expect(PREDICTABLE)
    public static class CookieThatIsSet {
        public HttpCookie cookie() {
            HttpCookie cookie = new HttpCookie("visitor", "");
            cookie.setValue(Double.toString(Math.random()).substring(2));
            return cookie;
        }
    }

    @Expect({})
    public static class CookieOfATheme {
        public HttpCookie cookie() {
            return new HttpCookie("theme", Math.random() < 0.5 ? "dark" : "light");
        }
    }

    @Expect(PREDICTABLE)
    public static class CookieOfTwoMethods {
        private static String made(Random random) {
            StringBuilder all = new StringBuilder();
            while (all.length() < 24) {
                all.append((char) ('a' + random.nextInt(26)));
            }
            return all.toString();
        }

        private static HttpCookie cookie(String value) {
            return new HttpCookie("visitor", value);
        }

        public HttpCookie cookie() {
            return cookie(made(new Random()));
        }
    }

    @Expect({})
    public static class CookieOfTwoMethodsGood {
        private static String made(Random random) {
            StringBuilder all = new StringBuilder();
            while (all.length() < 24) {
                all.append((char) ('a' + random.nextInt(26)));
            }
            return all.toString();
        }

        private static HttpCookie cookie(String value) {
            return new HttpCookie("visitor", value);
        }

        public HttpCookie cookie() {
            return cookie(made(new SecureRandom()));
        }
    }

    @Expect(PREDICTABLE)
    public static class Component {
        public record Access(String token, long until) {}

        public Access access() {
            return new Access(Long.toHexString(new Random().nextLong()), 1);
        }
    }

    @Expect({})
    public static class ComponentGood {
        public record Access(String token, long delay) {}

        public Access access() {
            byte[] token = new byte[16];
            new SecureRandom().nextBytes(token);
            return new Access(HexFormat.of().formatHex(token), new Random().nextInt(9));
        }
    }

    @Expect(PREDICTABLE)
    public static class Setter {
        private String apiKey;

        private void apiKey(String value) {
            this.apiKey = value;
        }

        public void start() {
            apiKey(String.valueOf(ThreadLocalRandom.current().nextLong()));
        }

        public boolean isKnown(String value) {
            return value.equals(apiKey);
        }
    }

    @Expect({})
    public static class SetterThatOthersCallGood {
        private String apiKey;
        private int color;

        private void apiKey(String value) {
            this.apiKey = value;
        }

        public void start(String value) {
            apiKey(value);
            color = new Random().nextInt();
        }

        public boolean isKnown(String value) {
            return value.equals(apiKey) && color != 0;
        }
    }

    @Expect(PREDICTABLE)
    public static class UnderAName {
        public Map<String, String> answer() {
            return Map.of("password", Long.toString(new Random().nextLong(), 36));
        }
    }

    @Expect(PREDICTABLE)
    public static class PutUnderAName {
        public Map<String, Object> answer() {
            Map<String, Object> answer = new HashMap<>();
            answer.put("resetToken", Integer.toHexString(new Random().nextInt()));
            return answer;
        }
    }

    @Expect({})
    public static class PutUnderAnotherNameGood {
        public Map<String, Object> answer() {
            Map<String, Object> answer = new HashMap<>();
            answer.put("tip", new Random().nextInt(10));
            return answer;
        }
    }

    @Expect(PREDICTABLE)
    public static class CodeByMail {
        public String resetCode() {
            return String.format("%06d", new Random().nextInt(1_000_000));
        }
    }

    @Expect({})
    public static class CodeByMailGood {
        public String resetCode() {
            return String.format("%06d", new SecureRandom().nextInt(1_000_000));
        }
    }

    @Expect(PREDICTABLE)
    public static class Shuffled {
        public String generatePassword() {
            List<Character> letters = new ArrayList<>();
            for (char letter = 'a'; letter <= 'z'; letter++) {
                letters.add(letter);
            }
            Collections.shuffle(letters);
            return letters.stream().map(String::valueOf).limit(12).collect(Collectors.joining());
        }
    }

    @Expect({})
    public static class ShuffledGood {
        public String generatePassword() {
            List<Character> letters = new ArrayList<>();
            for (char letter = 'a'; letter <= 'z'; letter++) {
                letters.add(letter);
            }
            Collections.shuffle(letters, new SecureRandom());
            return letters.stream().map(String::valueOf).limit(12).collect(Collectors.joining());
        }
    }

    @Expect({})
    public static class ShuffledCardsGood {
        public List<Integer> cards() {
            List<Integer> cards = new ArrayList<>(List.of(1, 2, 3));
            Collections.shuffle(cards);
            return cards;
        }
    }

    @Expect(PREDICTABLE)
    public static class CookieOfAnObject {
        private static final class Visit {
            private final String value;

            Visit(String value) {
                this.value = value;
            }

            HttpCookie cookie() {
                return new HttpCookie("visitor", value);
            }
        }

        public HttpCookie cookie() {
            return new Visit(Long.toString(new Random().nextLong())).cookie();
        }
    }

    @Expect({})
    public static class CookieOfAnObjectGood {
        private static final class Visit {
            private final String value;

            Visit(String value) {
                this.value = value;
            }

            HttpCookie cookie() {
                return new HttpCookie("visitor", value);
            }
        }

        public HttpCookie cookie() {
            return new Visit(Long.toString(new SecureRandom().nextLong())).cookie();
        }
    }

    @Expect(PREDICTABLE)
    public static class OfAllObjects {
        private static String token;

        public static void start() {
            token = Long.toHexString(new Random().nextLong());
        }

        public static boolean isKnown(String value) {
            return value.equals(token);
        }
    }

    @Expect({})
    public static class OfAllObjectsGood {
        private static String token;

        public static void start() {
            token = Long.toHexString(new SecureRandom().nextLong());
        }

        public static boolean isKnown(String value) {
            return value.equals(token);
        }
    }
}
