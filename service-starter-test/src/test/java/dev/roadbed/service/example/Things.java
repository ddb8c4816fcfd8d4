package dev.roadbed.service.example;

import java.util.concurrent.CountDownLatch;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Resources that show one behaviour each. */
@RestController
class Things {

    /** Is counted down when a request to the slow resource has arrived. */
    static final CountDownLatch ARRIVED = new CountDownLatch(1);

    /** Lets that request go on. */
    static final CountDownLatch GO_ON = new CountDownLatch(1);

    @GetMapping("/v1/things")
    String thread() {
        return Thread.currentThread().toString();
    }

    @PostMapping("/v1/things")
    int length(@RequestBody String body) {
        return body.length();
    }

    @DeleteMapping("/v1/things/{owner}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("#owner == authentication.name")
    void delete(@PathVariable String owner) {
    }

    @GetMapping("/v1/slow")
    String slow() throws InterruptedException {
        ARRIVED.countDown();
        GO_ON.await();
        return "done";
    }

    @GetMapping("/v1/fault")
    String fault() {
        throw new IllegalStateException("c4n4ry of the inside");
    }
}
