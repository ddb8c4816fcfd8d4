package dev.roadbed.checks.crypto.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which files hold what people read, such as {@code login.password = Your password}: they are no configuration, whatever their keys are called. */
final class Texts {

    private static final Pattern FOLDER = Pattern.compile("(?i)i18n|l10n|nls|locales?|lang(uages?)?|messages?|translations?");
    /** A word of its own, at least where it is the end of another one: {@code applicationContext.xml} is no text. */
    private static final String TEXT = "(.*[._-])?(?i:texts?)|.*[a-z]Texts?";
    private static final Pattern NAME = Pattern.compile("((?i:.*(messages?|labels?|strings|i18n|l10n|translations?|descriptions?|display-?names?|tooltips?))|" + TEXT + ")([._-][^/]*)?\\.(?i:properties|ya?ml|xml)");
    /** As {@link java.util.ResourceBundle} names them: language, script, country. */
    private static final Pattern LOCALE = Pattern.compile("(.+?)_([a-z]{2})(_[A-Z][a-z]{3})?(_[A-Z]{2})?\\.properties");
    /** {@code database_dev.properties} is no language. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int ENOUGH = 4;

    private Texts() {
    }

    static boolean isBundle(Path file) {
        String name = file.getFileName().toString();
        Path folder = file.getParent();
        if (folder != null && FOLDER.matcher(String.valueOf(folder.getFileName())).matches() || NAME.matcher(name).matches()) {
            return true;
        }
        Matcher locale = LOCALE.matcher(name);
        return locale.matches() && LANGUAGES.contains(locale.group(2)) && Files.exists(file.resolveSibling(locale.group(1) + ".properties"));
    }

    /** Whether most of the values are sentences, or at least several words. */
    static boolean areProse(List<String> values) {
        return values.size() >= ENOUGH && values.stream().filter(value -> value.strip().split("\\s+").length > 2).count() * 2 > values.size();
    }
}
