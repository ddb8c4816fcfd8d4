package dev.roadbed.templates;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A value of a YAML file with the way to it, so that every complaint can say where. */
record YamlNode(String at, Object value) {

    /** The root of a file beside this class. */
    static YamlNode read(String resource) {
        try (InputStream stream = YamlNode.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new TemplateException("there is no " + resource + " beside " + YamlNode.class.getName());
            }
            LoadSettings settings = LoadSettings.builder().setLabel(resource).setAllowDuplicateKeys(false).build();
            return new YamlNode(resource, new Load(settings).loadFromInputStream(stream));
        } catch (IOException | YamlEngineException failure) {
            throw new TemplateException(resource + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** This node, checked to be a map without other keys than these. */
    YamlNode allowing(String... keys) {
        Set<String> allowed = Set.of(keys);
        for (Object key : map().keySet()) {
            if (!allowed.contains(String.valueOf(key))) {
                throw new TemplateException(at + " has the unknown key " + key + "; known: " + allowed);
            }
        }
        return this;
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    YamlNode get(String key) {
        if (!has(key)) {
            throw new TemplateException(at + " lacks the key " + key);
        }
        return new YamlNode(at + "." + key, map().get(key));
    }

    boolean isMap() {
        return value instanceof Map;
    }

    Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new TemplateException(at + " must be a map");
    }

    List<YamlNode> list() {
        if (value instanceof List<?> list) {
            return IntStream.range(0, list.size())
                    .mapToObj(index -> new YamlNode(at + "[" + index + "]", list.get(index))).toList();
        }
        throw new TemplateException(at + " must be a list");
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new TemplateException(at + " must be a text; put it into quotes");
    }

    int number() {
        if (value instanceof Integer number) {
            return number;
        }
        throw new TemplateException(at + " must be a whole number");
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new TemplateException(at + " must be true or false");
    }
}
