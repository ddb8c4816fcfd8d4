package dev.roadbed.checks.pin.image;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Development containers: JSON in which comments and a comma too many are allowed, with the {@code image} of the container at its top. */
final class DevelopmentContainers implements ImageSource {

    private static final Pattern NAME = Pattern.compile("(\\.devcontainer/(.*/)?)?\\.?devcontainer\\.json");

    private final RepositoryInput repository;

    DevelopmentContainers(RepositoryInput repository) {
        this.repository = repository;
    }

    @Override
    public List<Path> files() {
        return repository.named(NAME);
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        String text = repository.sources().text(file);
        try (JsonParser parser = json().createParser(text)) {
            return images(parser);
        } catch (JsonProcessingException e) {
            throw unreadable(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e);
        } catch (IOException e) {
            throw unreadable(0, e);
        }
    }

    private static List<ImageUse> images(JsonParser parser) throws IOException, UnreadableSourceException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw unreadable(1, null);
        }
        List<ImageUse> uses = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean image = parser.currentName().equals("image");
            if (parser.nextToken() == JsonToken.VALUE_STRING && image) {
                String written = parser.getText();
                uses.add(ImageUse.of(parser.currentTokenLocation().getLineNr(), written,
                        new Substitution(Map.of()).replace(written), "\"image\": \"%s\""));
            }
            parser.skipChildren();
        }
        return uses;
    }

    private static JsonFactory json() {
        return JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }

    private static UnreadableSourceException unreadable(int line, IOException cause) {
        return new UnreadableSourceException(line, "it is no JSON object", "make it well-formed JSON; comments are allowed", cause);
    }
}
