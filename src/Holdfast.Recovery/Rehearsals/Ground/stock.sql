-- The stock on hand of a product at a place is the sum of its finished movements.
SELECT coalesce(q.product_id, m.product_id) AS product, coalesce(q.location_id, m.location_id) AS place, coalesce(m.quantity, 0) AS expected, coalesce(q.quantity, 0) AS actual
FROM stock_quant q
FULL JOIN (SELECT product_id, location_id, sum(quantity) AS quantity FROM stock_move WHERE state = 'done' GROUP BY 1, 2) m
ON q.product_id = m.product_id AND q.location_id = m.location_id
WHERE coalesce(m.quantity, 0) <> coalesce(q.quantity, 0)
