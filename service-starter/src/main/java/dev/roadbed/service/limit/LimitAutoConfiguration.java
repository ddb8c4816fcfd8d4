package dev.roadbed.service.limit;

import dev.roadbed.service.ServiceProperties;
import dev.roadbed.service.problem.ProblemAutoConfiguration;
import dev.roadbed.service.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Puts the body limit in front of everything that could read a body. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ServiceProperties.class)
public class LimitAutoConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ServiceProperties properties, ProblemWriter problems) {
        BodyLimitFilter filter = new BodyLimitFilter(properties.limits(), problems);
        FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
