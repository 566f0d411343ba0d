namespace Holdfast.Prediction.Durations;

/// <summary>One step of a recovery: it begins when the one before it has ended.</summary>
/// <param name="Name">What happens, such as <c>detect</c>, <c>decide</c>, <c>promote</c>, <c>reconnect</c>, <c>start</c>.</param>
/// <param name="Takes">How long it takes.</param>
internal sealed record Stage(string Name, DurationDistribution Takes);
