namespace Holdfast.Prediction.Reports.Html;

/// <summary>How the page looks: in daylight, at night and on paper. The charts take their colours from it.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --paper: #f6f7f9; --card: #fff; --ink: #1c2430; --soft: #5b6675; --line: #dde2e9; --track: #e8ecf1;
          --accent: #23538f; --low: #b3261e; --middling: #c98a1b; --high: #2e7d4f; --bar: #5b87bd; --fill: #23538f22; --code: #f0f2f6; }
        @media (prefers-color-scheme: dark) { :root { --paper: #12161c; --card: #1a2029; --ink: #e4e8ee; --soft: #9aa6b5; --line: #2d3643; --track: #2a323e;
          --accent: #8ab4f0; --low: #ff9a91; --middling: #e0ac4f; --high: #6cc592; --bar: #5d8cc7; --fill: #8ab4f026; --code: #252d38; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        main { max-width: 1080px; margin: 0 auto; padding: 40px 24px 64px; }
        h1 { font-size: 28px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -.01em; }
        h2 { font-size: 20px; margin: 44px 0 6px; letter-spacing: -.005em; }
        h3 { font-size: 14px; margin: 0 0 10px; } h3 .soft { font-weight: 400; }
        p { margin: 0 0 10px; } a { color: var(--accent); }
        .soft { color: var(--soft); } .small { font-size: 13px; }
        code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .88em; background: var(--code); padding: 1px 5px; border-radius: 4px; overflow-wrap: anywhere; }
        nav { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 14px 0 0; font-size: 14px; }
        nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 16px 0; }
        .tile { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; }
        .tile b { display: block; font-size: 26px; line-height: 1.2; font-variant-numeric: tabular-nums; font-weight: 650; }
        .tile span { color: var(--soft); font-size: 13px; display: block; line-height: 1.35; margin-top: 4px; }
        .tile .meter { margin: 4px 0 0; }
        .low { --kind: var(--low); } .middling { --kind: var(--middling); } .high { --kind: var(--high); }
        .tile.low b, td.low { color: var(--low); } td.low { font-weight: 600; }
        .grid-of-charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 12px; align-items: start; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 14px 18px; margin: 0; min-width: 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 14px; margin: 0; font-size: 14px; }
        dt { color: var(--soft); } dd { margin: 0; }
        table { border-collapse: collapse; width: 100%; font-size: 14px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
        th, td { text-align: left; vertical-align: top; padding: 8px 12px; border-top: 1px solid var(--line); }
        thead th { border-top: 0; color: var(--soft); font-weight: 600; font-size: 13px; vertical-align: bottom; }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td.name { white-space: nowrap; }
        .wide { overflow-x: auto; }
        .badge { display: inline-block; font-size: 12px; font-weight: 600; line-height: 1; padding: 4px 8px; border-radius: 20px; border: 1px solid currentColor; white-space: nowrap; color: var(--soft); }
        .badge.prior { color: var(--low); } .badge.cheapest { color: var(--high); }
        .chart { display: block; width: 100%; max-width: 640px; height: auto; overflow: visible; font-size: 12px; }
        .chart text { fill: var(--ink); } .chart .mark { fill: var(--soft); font-size: 11px; } .chart .value { font-variant-numeric: tabular-nums; }
        .chart .grid { stroke: var(--line); fill: none; } .chart .line { stroke: var(--accent); stroke-width: 2; fill: none; stroke-linejoin: round; } .chart .area { fill: var(--fill); }
        .chart .dot { fill: var(--card); stroke: var(--accent); stroke-width: 2; } .chart .objective { stroke: var(--low); stroke-width: 1.5; stroke-dasharray: 5 3; fill: none; }
        .chart .objective-name { fill: var(--low); font-weight: 600; } .chart .cause, .chart .step { fill: var(--bar); }
        .chart .beaten circle { fill: var(--soft); opacity: .55; } .chart .pareto circle { fill: var(--accent); } .chart .cheapest circle { fill: var(--high); }
        .chart .range { stroke: var(--soft); opacity: .6; fill: none; }
        .meter { display: block; width: 96px; height: 12px; margin-top: 3px; } .meter .track { fill: var(--track); } .meter .filled { fill: var(--kind); } .meter .notch { stroke: var(--soft); opacity: .7; }
        footer { margin-top: 56px; padding-top: 14px; border-top: 1px solid var(--line); color: var(--soft); font-size: 13px; }
        @media (max-width: 640px) { main { padding: 24px 14px 48px; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 6px; } th, td { padding: 7px 8px; } }
        @media print { :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --track: #ddd; --accent: #23538f; --low: #a01a13; --fill: #23538f22; --code: #fff; }
          body { font-size: 11pt; } main { max-width: none; padding: 0; } nav { display: none; } .card, .tile, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
          .process { break-before: page; } .grid-of-charts { grid-template-columns: 1fr 1fr; } table { font-size: 9pt; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        """;
}
