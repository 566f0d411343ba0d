using Holdfast.Prediction.Chance;

namespace Holdfast.Prediction.Durations;

/// <summary>A recovery or duration laid out for drawing: two numbers and a form, where a simulation cannot afford a walk over objects.</summary>
internal readonly struct Sampler
{
    private readonly Form form;
    private readonly double first;
    private readonly double second;
    private readonly Sampler[] parts = [];
    private readonly DurationDistribution? other;

    private Sampler(Form form, double first, double second = 0, params Sampler[] parts)
    {
        this.form = form;
        this.first = first;
        this.second = second;
        this.parts = parts;
    }

    private Sampler(DurationDistribution other)
    {
        form = Form.Other;
        this.other = other;
    }

    private enum Form
    {
        Fixed,
        Exponential,
        Lognormal,
        Uniform,
        Either,
        Sum,
        Least,
        Other,
    }

    public static Sampler Of(Recovery recovery)
    {
        var steps = recovery.Stages is [{ } only] ? Of(only.Takes) : new Sampler(Form.Sum, 0, 0, [.. recovery.Stages.Select(stage => Of(stage.Takes))]);
        return recovery.OrElse is { } other ? new Sampler(Form.Least, 0, 0, steps, Of(other)) : steps;
    }

    public static Sampler Of(DurationDistribution duration) => duration switch
    {
        FixedDuration same => new Sampler(Form.Fixed, same.Hours),
        ExponentialDuration exponential => new Sampler(Form.Exponential, exponential.MeanHours),
        LognormalDuration lognormal => new Sampler(Form.Lognormal, lognormal.Median, lognormal.Sigma),
        UniformDuration uniform => new Sampler(Form.Uniform, uniform.From, uniform.To - uniform.From),
        EitherDuration either => new Sampler(Form.Either, either.Probability, 0, Of(either.First), Of(either.Second)),
        _ => new Sampler(duration),
    };

    /// <summary>One duration, in hours: as the recovery itself would draw it.</summary>
    public double Sample(ref RandomStream chance) => form switch
    {
        Form.Exponential => first * chance.Exponential(),
        Form.Fixed => first,
        Form.Lognormal => first * Math.Exp(second * chance.Normal()),
        Form.Uniform => first + (second * chance.Uniform()),
        _ => SampleParts(ref chance),
    };

    private double SampleParts(ref RandomStream chance)
    {
        switch (form)
        {
            case Form.Either:
                return parts[chance.Uniform() < first ? 0 : 1].Sample(ref chance);
            case Form.Sum:
                var hours = 0.0;
                foreach (ref readonly var part in parts.AsSpan())
                    hours += part.Sample(ref chance);
                return hours;
            case Form.Least:
                return Math.Min(parts[0].Sample(ref chance), parts[1].Sample(ref chance));
            default:
                return other!.Sample(ref chance);
        }
    }
}
