-- What a restored Odoo must still know about its books. One statement; every row it returns is a violation.
--
-- balanced-move      In every posted entry debit equals credit: a line that a restore lost, or that was never written, leaves it open.
-- posted-lines       The lines of an entry carry the entry's own state: Odoo copies it to them in the same transaction.
-- number-used-twice  A journal gives each number once. A unique index says so too, but an index can be restored broken:
--                    the names are joined to nothing so that the rows themselves are counted.
-- open-amount        What is still open on a receivable or payable is its balance less what was matched with it. The open amount
--                    is the result, account_partial_reconcile the history.

SELECT 'balanced-move' AS violated,
       format('entry %s', move.name) AS subject,
       round(sum(line.debit)::numeric, 2) AS expected,
       round(sum(line.credit)::numeric, 2) AS actual
FROM account_move AS move
JOIN account_move_line AS line ON line.move_id = move.id
WHERE move.state = 'posted'
GROUP BY move.id, move.name
HAVING round((sum(line.debit) - sum(line.credit))::numeric, 2) <> 0

UNION ALL

SELECT 'posted-lines',
       format('entry %s', move.name),
       0,
       count(*)
FROM account_move AS move
JOIN account_move_line AS line ON line.move_id = move.id
WHERE line.parent_state IS DISTINCT FROM move.state
GROUP BY move.id, move.name

UNION ALL

SELECT 'number-used-twice',
       format('journal %s, number %s', journal_id, name || ''),
       1,
       count(*)
FROM account_move
WHERE state = 'posted'
  AND name <> '/'
GROUP BY journal_id, name || ''
HAVING count(*) > 1

UNION ALL

SELECT 'open-amount',
       format('line %s', line.id),
       round((line.balance - coalesce(matched.amount, 0))::numeric, 2),
       round(line.amount_residual::numeric, 2)
FROM account_move_line AS line
JOIN account_account AS account ON account.id = line.account_id AND account.reconcile
LEFT JOIN (
    SELECT line_id, sum(amount) AS amount
    FROM (
        SELECT debit_move_id AS line_id, amount FROM account_partial_reconcile
        UNION ALL
        SELECT credit_move_id, -amount FROM account_partial_reconcile
    ) AS either_side
    GROUP BY line_id
) AS matched ON matched.line_id = line.id
WHERE line.parent_state = 'posted'
  AND abs(line.balance - coalesce(matched.amount, 0) - line.amount_residual) > 0.005

ORDER BY 1, 2;
