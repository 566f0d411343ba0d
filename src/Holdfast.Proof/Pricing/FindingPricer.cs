using Holdfast.Assessment.Findings;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Prediction;
using Holdfast.Prediction.Results;
using Holdfast.Prediction.Variants;

namespace Holdfast.Proof.Pricing;

/// <summary>Predicts the estate as written and with each finding mended; both meet the same failures.</summary>
public sealed class FindingPricer
{
    private static readonly PredictionOptions Options = new() { Precision = 0.1, Draws = 32 };
    private readonly EstateModel estate;
    private readonly Func<IReadOnlyList<EstateChange>, EstateReading> read;
    private readonly Variant written;

    /// <param name="estate">The estate as assessed.</param>
    /// <param name="read">Reads it with changes.</param>
    public FindingPricer(EstateModel estate, Func<IReadOnlyList<EstateChange>, EstateReading> read)
    {
        (this.estate, this.read) = (estate, read);
        written = Variant.Of("as written", estate, Options);
    }

    /// <summary>The findings that the failure model can feel, the most worth first. What it cannot feel is left out: that is no price of zero.</summary>
    public IReadOnlyList<FindingPrice> Price(IEnumerable<Finding> findings, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var prices = new List<FindingPrice>();
        foreach (var finding in findings.Where(finding => !finding.IsWaived))
        {
            cancellation.ThrowIfCancellationRequested();
            if (PriceOf(finding, cancellation) is not { } price)
                continue;
            prices.Add(price);
            progress?.Report($"{finding.Rule.Reference} {finding.Subject.Name}");
        }

        return [.. prices.OrderByDescending(price => price.Saved.Mean).ThenBy(price => price.Finding.Fingerprint, StringComparer.Ordinal)];
    }

    private FindingPrice? PriceOf(Finding finding, CancellationToken cancellation)
    {
        var changes = Remedies.Of(finding, estate);
        // A fix that needs more than these changes cannot be read, and is not priced.
        if (changes.Count == 0 || read(EstateChange.WhatIf(changes)).Estate is not { } mended)
            return null;
        var variant = Variant.Of(finding.Rule.Reference, mended, Options, written, cancellation);
        var saved = Difference.Between(written, variant).Select(difference => difference.Minutes).ToList();
        return new FindingPrice(
            finding,
            changes,
            new Interval(-saved.Sum(minutes => minutes.Mean), -saved.Sum(minutes => minutes.High), -saved.Sum(minutes => minutes.Low)),
            variant.Cost.MoreThan(written.Cost));
    }
}
