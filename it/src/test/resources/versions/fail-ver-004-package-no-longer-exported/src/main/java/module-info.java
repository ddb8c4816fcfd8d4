/** Orders. */
@SuppressWarnings("module")
module example.lib.orders {
    exports example.lib.orders;
    exports example.lib.orders.store to example.friend;
}
