namespace Holdfast.Compilation.Azure.Health;

/// <summary>A question to Prometheus, and which answers are bad.</summary>
/// <param name="Name">What it asks, in a word or two.</param>
/// <param name="Query">The question.</param>
/// <param name="Operator">Which side of the limits is bad.</param>
/// <param name="Degraded">The limit beyond which the part is degraded.</param>
/// <param name="Unhealthy">The limit beyond which it is not well.</param>
/// <param name="Reason">What the limits mean.</param>
internal sealed record HealthSignal(string Name, string Query, string Operator, int Degraded, int Unhealthy, string Reason);
