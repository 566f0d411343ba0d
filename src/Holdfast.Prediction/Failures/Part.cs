namespace Holdfast.Prediction.Failures;

/// <summary>A unit or a block of a model under construction.</summary>
internal readonly record struct Part(int Number, bool IsBlock);
