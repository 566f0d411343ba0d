namespace Holdfast.Assessment.Reports.Html;

/// <summary>How the page looks: in daylight, at night and on paper.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --paper: #f6f7f9; --card: #fff; --ink: #1c2430; --soft: #5b6675; --line: #dde2e9; --track: #e8ecf1;
          --accent: #23538f; --error: #b3261e; --warning: #8f5600; --note: #2c5f9e; --good: #2e7d4f; --middling: #c98a1b; --code: #f0f2f6; }
        @media (prefers-color-scheme: dark) { :root { --paper: #12161c; --card: #1a2029; --ink: #e4e8ee; --soft: #9aa6b5; --line: #2d3643; --track: #2a323e;
          --accent: #8ab4f0; --error: #ff9a91; --warning: #f0be6d; --note: #93bdf5; --good: #6cc592; --middling: #e0ac4f; --code: #252d38; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        main { max-width: 1040px; margin: 0 auto; padding: 40px 24px 64px; }
        h1 { font-size: 28px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -.01em; }
        h2 { font-size: 20px; margin: 44px 0 6px; letter-spacing: -.005em; }
        h3 { font-size: 16px; margin: 28px 0 8px; display: flex; gap: 10px; align-items: baseline; }
        h4 { font-size: 15px; margin: 0; line-height: 1.4; }
        p { margin: 0 0 10px; } a { color: var(--accent); }
        .soft { color: var(--soft); } .small { font-size: 13px; }
        code, .ref { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .88em; }
        code { background: var(--code); padding: 1px 5px; border-radius: 4px; overflow-wrap: anywhere; }
        nav { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 14px 0 0; font-size: 14px; }
        nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 24px 0 0; }
        .tile { background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--line); border-radius: 8px; padding: 12px 16px; }
        .tile b { display: block; font-size: 30px; line-height: 1.15; font-variant-numeric: tabular-nums; font-weight: 650; }
        .tile span { color: var(--soft); font-size: 13px; }
        .tile.error { border-top-color: var(--error); } .tile.warning { border-top-color: var(--warning); } .tile.note { border-top-color: var(--note); }
        .tile.good { border-top-color: var(--good); }
        .tile.error b { color: var(--error); } .tile.warning b { color: var(--warning); } .tile.note b { color: var(--note); }
        .badge { display: inline-block; font-size: 12px; font-weight: 600; line-height: 1; padding: 4px 8px; border-radius: 20px; border: 1px solid currentColor; white-space: nowrap; }
        .badge.error { color: var(--error); } .badge.warning { color: var(--warning); } .badge.note { color: var(--note); } .badge.plain { color: var(--soft); }
        .card { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 8px; padding: 14px 18px; margin: 10px 0; }
        .card.error { border-left-color: var(--error); } .card.warning { border-left-color: var(--warning); } .card.note { border-left-color: var(--note); }
        .card header { display: flex; gap: 10px; align-items: flex-start; justify-content: space-between; }
        .card .ref { color: var(--soft); margin-right: 8px; font-weight: 500; }
        .first { margin: 0 0 10px; padding: 0 0 0 22px; font-size: 14px; } .first li { padding: 2px 0; } .first a { text-decoration: none; } .first a:hover { text-decoration: underline; }
        .gaps { list-style: none; margin: 10px 0 12px; padding: 0; }
        .gaps > li { padding: 8px 0; border-top: 1px solid var(--line); } .gaps > li:first-child { border-top: 0; padding-top: 0; }
        .facts { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 4px; color: var(--soft); font-size: 13px; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 14px; margin: 0; font-size: 14px; }
        dt { color: var(--soft); } dd { margin: 0; }
        details { margin-top: 8px; } .gaps + details { margin: -4px 0 12px; } details .gaps { margin-top: 8px; }
        details summary { cursor: pointer; color: var(--accent); font-size: 14px; }
        table { border-collapse: collapse; width: 100%; font-size: 14px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
        th, td { text-align: left; vertical-align: top; padding: 8px 12px; border-top: 1px solid var(--line); }
        thead th { border-top: 0; color: var(--soft); font-weight: 600; font-size: 13px; }
        th.narrow { width: 1%; } td code.id { white-space: nowrap; } table.even th:nth-child(1) { width: 110px; } table.even th:nth-child(2) { width: 150px; } table.even th:nth-child(3) { width: 150px; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .wide { overflow-x: auto; }
        .bar { width: 140px; height: 8px; border-radius: 4px; background: var(--track); overflow: hidden; margin-top: 7px; }
        .bar i { display: block; height: 100%; background: var(--good); } .bar.middling i { background: var(--middling); } .bar.low i { background: var(--error); }
        .holds { color: var(--good); font-weight: 600; } .open { color: var(--error); font-weight: 600; }
        footer { margin-top: 56px; padding-top: 14px; border-top: 1px solid var(--line); color: var(--soft); font-size: 13px; }
        @media (max-width: 640px) { main { padding: 24px 14px 48px; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 6px; } .bar { width: 70px; } th, td { padding: 7px 8px; } }
        @media print { :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --track: #ddd; --accent: #000; --error: #a01a13; --warning: #7a4a00; --note: #1f4d86; --code: #fff; }
          body { font-size: 11pt; } main { max-width: none; padding: 0; } nav { display: none; } .card, .tile, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } details::details-content { content-visibility: visible; display: block; } details summary { display: none; } }
        """;
}
