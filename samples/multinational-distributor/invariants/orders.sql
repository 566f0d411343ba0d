-- What a restored order system (Odoo 19 with OCA's edi_core_oca and queue_job) must still know. One statement; every row it
-- returns is a violation.
--
-- acknowledged-order  An interchange that was acknowledged to a customer as processed has its order. The link is a model's name and a
--                     number, which no foreign key guards: only this comparison notices that the order is gone.
-- order-number-twice  A company gives each order number once. After a restore the counter can lag behind the orders.
-- delivered-quantity  What an order line says was delivered is what its finished movements to the customer carried, less what came back.
-- lost-job            A job that waits to be run is about records of this database: a job from another moment would fail for ever.

SELECT 'acknowledged-order' AS violated,
       format('interchange %s', exchange.identifier) AS subject,
       1::numeric AS expected,
       0::numeric AS actual
FROM edi_exchange_record AS exchange
LEFT JOIN sale_order AS sale ON sale.id = exchange.res_id
WHERE exchange.model = 'sale.order'
  AND exchange.edi_exchange_state = 'input_processed'
  AND sale.id IS NULL

UNION ALL

SELECT 'order-number-twice',
       format('order %s', name),
       1,
       count(*)
FROM sale_order
WHERE state = 'sale'
GROUP BY company_id, name
HAVING count(*) > 1

UNION ALL

SELECT 'delivered-quantity',
       format('order line %s', line.id),
       round(sum(CASE WHEN place.usage = 'customer' THEN move.quantity ELSE -move.quantity END)::numeric, 4),
       round(line.qty_delivered::numeric, 4)
FROM sale_order_line AS line
JOIN stock_move AS move ON move.sale_line_id = line.id AND move.state = 'done'
JOIN stock_location AS source ON source.id = move.location_id
JOIN stock_location AS place ON place.id = move.location_dest_id
WHERE line.qty_delivered_method = 'stock_move'
  AND 'customer' IN (source.usage, place.usage)
  AND source.usage <> place.usage
GROUP BY line.id, line.qty_delivered
-- Kits are delivered by their parts, and returns that are not refunded stay delivered: both are left to Odoo.
HAVING bool_and(move.product_id = line.product_id AND move.product_uom = line.product_uom_id)
   AND bool_and(place.usage = 'customer' OR move.to_refund)
   AND abs(line.qty_delivered - sum(CASE WHEN place.usage = 'customer' THEN move.quantity ELSE -move.quantity END)) > 0.0005

UNION ALL

SELECT 'lost-job',
       format('job %s', job.uuid),
       1,
       0
FROM queue_job AS job
CROSS JOIN LATERAL (
    SELECT wanted.id::integer AS id
    FROM jsonb_array_elements_text(coalesce((job.records::jsonb) -> 'ids', '[]')) AS wanted (id)
) AS wanted
WHERE job.model_name = 'sale.order'
  AND job.state IN ('wait_dependencies', 'pending', 'enqueued')
  AND NOT EXISTS (SELECT FROM sale_order AS sale WHERE sale.id = wanted.id)

ORDER BY 1, 2;
