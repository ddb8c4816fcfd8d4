package example.lib.orders.internal;

public class Cache {
}
