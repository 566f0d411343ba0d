namespace Holdfast.Recovery.Validation;

/// <summary>One check of a restore.</summary>
internal interface IRung
{
    int Number { get; }

    string Name { get; }

    Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation);
}
