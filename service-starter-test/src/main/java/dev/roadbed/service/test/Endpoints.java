package dev.roadbed.service.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint of the service's port, as {@code METHOD path}. */
final class Endpoints {

    /** What filters answer; no handler mapping knows it. Found by reading the answers to requests without a token. */
    private static final List<String> OF_FILTERS = List.of("GET /.well-known/oauth-protected-resource");

    private final Set<String> endpoints = new TreeSet<>(OF_FILTERS);

    private Endpoints() {
    }

    /**
     * Finds them.
     *
     * @throws IllegalStateException if there is a kind of mapping that this class cannot read: unknown is not safe
     */
    static Set<String> of(ApplicationContext context, Collection<String> ofOtherFilters) {
        Endpoints found = new Endpoints();
        found.endpoints.addAll(ofOtherFilters);
        context.getBeansOfType(HandlerMapping.class).forEach(found::add);
        return found.endpoints;
    }

    private void add(String name, HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping handlers) {
            handlers.getHandlerMethods().keySet().forEach(this::add);
        } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
            urls.getHandlerMap().keySet().forEach(path -> add(path, Set.of()));
        } else if (!(mapping instanceof RouterFunctionMapping functions && functions.getRouterFunction() == null)) {
            throw new IllegalStateException("The matrix cannot read the mapping " + name + ", " + mapping.getClass());
        }
    }

    private void add(RequestMappingInfo handler) {
        handler.getPatternValues().forEach(path -> add(path, handler.getMethodsCondition().getMethods()));
    }

    private void add(String path, Collection<RequestMethod> methods) {
        Collection<RequestMethod> all = new ArrayList<>(methods.isEmpty() ? List.of(RequestMethod.values()) : methods);
        all.forEach(method -> endpoints.add(method + " " + path));
    }
}
