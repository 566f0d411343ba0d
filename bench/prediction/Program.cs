using System.Diagnostics;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Simulation;

static FailureModel Model(Func<FailureModelBuilder, Part> make) { var b = new FailureModelBuilder(); return b.Build(make(b)); }
Recovery Exp(double h) => Recovery.Of("repair", new ExponentialDuration(h));
void Show(string name, FailureModel m, double expected, double prec = 0.01)
{
    for (var i = 0; i < 2; i++)
    {
        var s = new SteadyState(m, 1); var w = Stopwatch.StartNew(); var e = s.Unavailability(prec, 100_000_000);
        Console.WriteLine($"{name,-30} {e.Value:E6} expected {expected:E6}  z={(e.Value - expected) / e.StandardError:F2} rel {e.RelativePrecision:P2} {w.Elapsed.TotalMilliseconds:F0} ms {s.Events / w.Elapsed.TotalSeconds / 1e6:F1} M events/s");
    }
}
Show("one", Model(b => b.Unit("a", "x", 1e-3, Exp(10))), 0.009900990099);
Show("1of2", Model(b => b.Any("s", b.Unit("a", "x", 1e-3, Exp(10)), b.Unit("b", "x", 1e-3, Exp(10)))), 9.80296049406921e-5);
Show("1of2 crew", Model(b => { var c = b.Crew(1); return b.Any("s", b.Unit("a", "x", 1e-3, Exp(10), c), b.Unit("b", "x", 1e-3, Exp(10), c)); }), 1.9603999215840e-4);
Show("2of3", Model(b => b.AtLeast("s", 2, b.Unit("a", "x", 1e-3, Exp(10)), b.Unit("b", "x", 1e-3, Exp(10)), b.Unit("c", "x", 1e-3, Exp(10)))), 2.9214763452634e-4);
Show("3of5", Model(b => b.AtLeast("s", 3, [.. Enumerable.Range(0, 5).Select(i => b.Unit($"a{i}", "x", 1e-3, Exp(10)))])), 9.562325307022e-6);
foreach (var (c, v) in new[] { (1.0, 4.414487654067e-5), (0.99, 4.898073569065e-5), (0.95, 6.832370456830e-5) })
    Show($"standby c={c}", Model(b => { var crew = b.Crew(1); return b.Standby("s", b.Unit("a", "x", 1 / 2000.0, Exp(8), crew), b.Unit("b", "x", 1 / 2000.0, Exp(8), crew), Recovery.Of("f", new ExponentialDuration(90 / 3600.0)), c, Exp(1)); }), v);
Show("40 in series, pairs", Model(b => b.All("s", [.. Enumerable.Range(0, 20).Select(i => b.Any($"p{i}", b.Unit($"a{i}", "x", 1e-3, Exp(1)), b.Unit($"b{i}", "x", 1e-3, Exp(1))))])), 1 - Math.Pow(1 - Math.Pow(1e-3 / (1 + 1e-3), 2), 20));
