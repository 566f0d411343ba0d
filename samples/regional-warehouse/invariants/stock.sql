-- What a restored Odoo (18 or 19) must still know about its goods. One statement; every row it returns is a violation.
--
-- quantity-on-hand   The stock on hand of a product at a place is the sum of all finished movements into it less those out of it.
--                    stock_quant holds the result, stock_move_line the history; a restore that lost part of either, or joined
--                    two moments, shows here first. Only places inside the company are compared, and only products whose
--                    stock Odoo keeps.
-- finished-picking   A finished delivery or receipt has no movement left that is neither finished nor cancelled.
-- finished-move      A finished movement moved what its lines say. Lines in another unit than the movement's are left to Odoo.

WITH moved AS (
    SELECT product_id, location_dest_id AS location_id, quantity_product_uom::numeric AS quantity
    FROM stock_move_line
    WHERE state = 'done'
    UNION ALL
    SELECT product_id, location_id, -quantity_product_uom::numeric
    FROM stock_move_line
    WHERE state = 'done'
),
history AS (
    SELECT product_id, location_id, sum(quantity) AS quantity
    FROM moved
    GROUP BY product_id, location_id
),
on_hand AS (
    SELECT product_id, location_id, sum(quantity::numeric) AS quantity
    FROM stock_quant
    GROUP BY product_id, location_id
),
compared AS (
    SELECT product_id,
           location_id,
           coalesce(history.quantity, 0) AS expected,
           coalesce(on_hand.quantity, 0) AS actual
    FROM history
    FULL JOIN on_hand USING (product_id, location_id)
)
SELECT 'quantity-on-hand' AS violated,
       format('product %s at %s', compared.product_id, location.complete_name) AS subject,
       round(compared.expected, 4) AS expected,
       round(compared.actual, 4) AS actual
FROM compared
JOIN stock_location AS location ON location.id = compared.location_id
JOIN product_product AS product ON product.id = compared.product_id
JOIN product_template AS template ON template.id = product.product_tmpl_id
WHERE location.usage IN ('internal', 'transit')
  AND template.is_storable
  -- Quantities are floating point numbers in Odoo: less than this is rounding, not goods.
  AND abs(compared.expected - compared.actual) > 0.0005

UNION ALL

SELECT 'finished-picking',
       format('picking %s', picking.name),
       0,
       count(*)
FROM stock_picking AS picking
JOIN stock_move AS move ON move.picking_id = picking.id
WHERE picking.state = 'done'
  AND move.state NOT IN ('done', 'cancel')
GROUP BY picking.name

UNION ALL

SELECT 'finished-move',
       format('move %s', move.id),
       round(move.quantity::numeric, 4),
       round(coalesce(sum(line.quantity), 0)::numeric, 4)
FROM stock_move AS move
LEFT JOIN stock_move_line AS line ON line.move_id = move.id AND line.state = 'done'
WHERE move.state = 'done'
GROUP BY move.id, move.quantity
HAVING coalesce(bool_and(line.product_uom_id = move.product_uom), true)
   AND abs(move.quantity - coalesce(sum(line.quantity), 0)) > 0.0005

ORDER BY 1, 2;
