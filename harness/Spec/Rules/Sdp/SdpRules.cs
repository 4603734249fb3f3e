using System.Collections.Immutable;
using Conformance.Spec.Rules.Sdp.Bundle;
using Conformance.Spec.Rules.Sdp.Data;
using Conformance.Spec.Rules.Sdp.Dtls;
using Conformance.Spec.Rules.Sdp.Extensions;
using Conformance.Spec.Rules.Sdp.Ice;
using Conformance.Spec.Rules.Sdp.Mids;
using Conformance.Spec.Rules.Sdp.Rtp;
using Conformance.Spec.Rules.Sdp.Sections;
using Conformance.Spec.Rules.Sdp.Session;
using Conformance.Spec.Rules.Sdp.Streams;

namespace Conformance.Spec.Rules.Sdp;

/// <summary>The rules over descriptions.</summary>
internal static class SdpRules
{
    /// <summary>All of them, from the session part down to the attributes of one kind of section.</summary>
    public static ImmutableArray<TraceRule> All { get; } =
    [
        new LinesEndWithCrlf(), new LinesAreFields(), new VersionFirst(), new OriginForm(), new OriginUsername(), new SessionIdRange(),
        new OriginAddressMeansNothing(), new OriginStable(), new VersionGrows(), new VersionByOne(), new SessionNameThird(),
        new SessionNameIsDash(), new NameAndTimeStable(), new TimePresent(), new TimeIsZero(), new NoUselessLines(), new NoKeys(),
        new LineOrder(), new AttributesInSections(), new TrickleOption(), new Ice2Option(), new AnsweredIceOptions(), new NoForbiddenAttributes(),

        new AnswerHasEverySection(), new AnswerKind(), new SectionsStay(), new MidStays(), new RecycledSectionHasNewMid(),
        new PlacesAreRecycled(), new OfferProtocol(), new AnswerProtocol(), new ConnectionFollows(), new DefaultPort(),
        new DefaultAddress(), new DefaultIsCandidate(), new OneDirection(), new DirectionPresent(), new AnsweredDirection(),
        new DirectionOfTransceiver(), new OfferedZeroStaysZero(), new FormatsPresent(), new DataSectionLast(),

        new MidPresent(), new MidUnique(), new MidToken(), new MidShort(), new AnswerMid(),

        new OfferBundlesAll(), new BundleMembersExist(), new RejectedIsNotBundled(), new OneBundleGroup(),
        new AnswerBundlesWhatIsOffered(), new AnswerBundlesWhatItTakes(), new NoBundleOnlyInAnswers(), new BundleOnlyHasPortZero(),
        new NoBundleOnlyOnceNegotiated(), new BundleOnlyByPolicy(), new TransportOnce(), new BundledCandidates(), new BundledRtcpMux(),
        new BundledProtocol(), new BundledMidExtension(), new BundledAddressType(), new AddressesUnique(),

        new CredentialsPresent(), new UfragForm(), new PasswordForm(), new CredentialsUnique(), new CredentialsStay(),
        new RestartIsAnswered(), new BothCredentialsChange(), new CandidateForm(), new RelatedAddress(), new TcpType(),
        new OneComponent(), new EndOfCandidates(),

        new FingerprintPresent(), new FingerprintForm(), new FingerprintsAgree(), new FingerprintsStay(), new OfferedSetup(),
        new AnsweredSetup(), new SetupFitsOffer(), new AnswererIsActive(), new RoleStays(), new TlsIdOffered(), new TlsIdAnswered(),
        new TlsIdForm(), new TlsIdStays(), new TlsIdFollowsOffer(),

        new PayloadTypeRange(), new EveryFormatHasRtpmap(), new RtpmapIsListed(), new OneRtpmap(), new FmtpIsListed(),
        new FeedbackIsListed(), new PayloadTypeMeaning(), new PayloadTypeStays(), new AnswerTakesAFormat(), new AnswerFormatOrder(),
        new OfferFormatOrder(), new AnswerPayloadType(), new RetransmissionHasItsCodec(), new RetransmissionClockRate(),
        new RetransmissionIsOffered(), new MaxPacketTime(), new RtcpMuxOffered(), new RtcpMuxAnswered(), new RtcpMuxOnlyOffered(),
        new RtcpMuxOnlyOnce(), new RtcpMuxOnlyWithMux(), new ReducedSizeAnswered(), new ReducedSizeNotAgain(), new NoRtcpInAnswer(),
        new NoRtcpOnceMultiplexed(), new RtcpOfRtp(), new PreferredCodecsCanBeSent(), new PreferredCodecsCanBeReceived(), new ForwardErrorCorrectionOffered(),
        new ForwardErrorCorrectionAnswered(),

        new ExtensionIdRange(), new ExtensionIdUnique(), new ExtensionMeaning(), new ExtensionIsOffered(), new ExtensionIdStays(),
        new ExtensionsOffered(),

        new MsidForm(), new MsidWithoutAppdata(), new MsidOnlyWhereSending(), new StoppedHasNoMsid(), new MsidStays(), new SourceForm(),
        new RidForm(), new RidUnique(), new OfferedRidsSend(), new RidsStay(), new SimulcastOfRids(), new SimulcastNamesRids(),
        new OneSimulcast(), new SimulcastAnswersOffer(), new SimulcastStays(),

        new DataFormat(), new DataFormatAnswered(), new SctpPort(), new SctpPortForm(), new MaxMessageSizeForm(),
    ];
}
