/** Orders. */
module example.lib.orders {
    exports example.lib.orders;
    exports example.lib.orders.store;
}
