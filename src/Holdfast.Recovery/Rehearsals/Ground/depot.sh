#!/bin/sh
# The application of the rehearsal: starts only on a harmless copy, reads a document, and ships one order.
set -e
ask() { psql -AtqX -v ON_ERROR_STOP=1 -c "$1"; }
[ "$(ask 'SELECT count(*) FROM outgoing_mail_server WHERE active OR password IS NOT NULL')" = 0 ] || { echo "this copy could still send mail" >&2; exit 3; }
document=$(ask 'SELECT store_path FROM attachment ORDER BY id DESC LIMIT 1')
[ -s "$HOLDFAST_FILES/documents/$document" ] || { echo "the newest document cannot be opened" >&2; exit 4; }
[ -s "$HOLDFAST_FILES/configuration/depot.conf" ] || { echo "the configuration is missing" >&2; exit 5; }
ask "WITH shipped AS (INSERT INTO delivery_order (product_id, quantity, label) VALUES (1, 1, 'JD0001') RETURNING product_id, quantity),
    moved AS (INSERT INTO stock_move (product_id, location_id, quantity) SELECT product_id, 1, -quantity FROM shipped RETURNING product_id, location_id, quantity)
    UPDATE stock_quant q SET quantity = q.quantity + moved.quantity FROM moved WHERE q.product_id = moved.product_id AND q.location_id = moved.location_id"
