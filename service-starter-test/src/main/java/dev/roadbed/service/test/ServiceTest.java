package dev.roadbed.service.test;

import dev.roadbed.service.test.local.LocalEnvironment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/**
 * A test against the whole service, running with TLS on free ports. All such tests share one start.
 *
 * <p>Nothing stands in for a real part, so Spring's listeners for mocks, which cost time in every test, are left out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LocalEnvironment.class)
@TestExecutionListeners(DependencyInjectionTestExecutionListener.class)
@Import(Caller.class)
public @interface ServiceTest {
}
