CREATE TABLE schema_version (part text PRIMARY KEY, version text NOT NULL);
INSERT INTO schema_version VALUES ('depot', '42'), ('labels', '7');
CREATE TABLE stock_move (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, product_id int NOT NULL, location_id int NOT NULL, quantity int NOT NULL, state text NOT NULL DEFAULT 'done',
    note text NOT NULL DEFAULT '');
CREATE INDEX stock_move_product ON stock_move (product_id, location_id);
CREATE TABLE stock_quant (product_id int, location_id int, quantity bigint NOT NULL, PRIMARY KEY (product_id, location_id));
CREATE TABLE attachment (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, store_path text NOT NULL, checksum text NOT NULL);
CREATE TABLE delivery_order (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, product_id int NOT NULL, quantity int NOT NULL, label text);
CREATE TABLE outgoing_mail_server (host text PRIMARY KEY, active boolean NOT NULL, password text);
INSERT INTO outgoing_mail_server VALUES ('mail.depot.example', true, 'not a real one');
CREATE INDEX attachment_checksum ON attachment USING hash (checksum);
