package @@package@@.runtime.limit;

import @@package@@.runtime.ServiceProperties;
import @@package@@.runtime.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the body limit in front of everything that could read a body. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ServiceProperties properties, ProblemWriter problems) {
        BodyLimitFilter filter = new BodyLimitFilter(properties.limits().body().toBytes(), problems);
        FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
