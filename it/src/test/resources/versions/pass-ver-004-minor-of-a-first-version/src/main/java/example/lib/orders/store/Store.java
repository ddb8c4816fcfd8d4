package example.lib.orders.store;

/** A store. */
public class Store {
}
