using System.Runtime.CompilerServices;

namespace Holdfast.Prediction.Chance;

/// <summary>A falling curve cut into layers of equal area, so that nearly every draw from below it costs one multiplication (Marsaglia and Tsang, 2000).</summary>
/// <remarks>Layer 0 is the lowest, with the tail; the layers above it reach from <c>x = 0</c> to the curve and get shorter.</remarks>
internal sealed class Ziggurat
{
    private const int Layers = 256;

    /// <summary>A number of 53 bits is a share of 1 after multiplication by this.</summary>
    private const double Bit = 1.0 / (1UL << 53);

    private readonly Layer[] layers;
    private readonly Func<double, double> curve;

    /// <param name="tail">Where the tail begins.</param>
    /// <param name="area">The area of each layer, and of the lowest with the tail.</param>
    /// <param name="curve">The curve: 1 at 0, falling.</param>
    /// <param name="inverse">The place where the curve has a height.</param>
    private Ziggurat(double tail, double area, Func<double, double> curve, Func<double, double> inverse)
    {
        this.curve = curve;
        Tail = tail;
        layers = new Layer[Layers];
        var (width, inner) = (area / curve(tail), tail);
        for (var layer = 0; layer < Layers; layer++)
        {
            layers[layer] = new Layer(width * Bit, inner, curve(inner));
            var height = curve(inner) + (area / inner);
            (width, inner) = (inner, layer >= Layers - 2 || height >= 1 ? 0 : inverse(height));
        }
    }

    public static Ziggurat Exponential { get; } = new(7.69711747013104972, 0.00394965982258155719916, x => Math.Exp(-x), y => -Math.Log(y));

    /// <summary>The half above zero.</summary>
    public static Ziggurat Normal { get; } = new(3.6541528853610088, 0.00492867323397465487, x => Math.Exp(-x * x / 2), y => Math.Sqrt(-2 * Math.Log(y)));

    public double Tail { get; }

    /// <summary>The layer that random bits choose: by the lowest eight.</summary>
    public ref readonly Layer Of(ulong bits) => ref layers[(byte)bits];

    /// <summary>Whether a place that is not below the next layer is below the curve all the same.</summary>
    public bool IsBelowCurve(ulong bits, double x, double uniform)
    {
        var layer = (byte)bits;
        var lower = layer == 0 ? 0 : layers[layer - 1].Height;
        return lower + (uniform * (layers[layer].Height - lower)) < curve(x);
    }

    /// <param name="Width">How far the layer reaches, in units of the last of 53 bits.</param>
    /// <param name="Inner">How far the next layer reaches, up to where all of this one is below the curve.</param>
    /// <param name="Height">The height of the curve there.</param>
    internal readonly record struct Layer(double Width, double Inner, double Height)
    {
        /// <summary>The place in the layer that random bits choose: by the highest 53.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Place(ulong bits) => ((long)(bits >> 11) + 0.5) * Width;
    }
}
